"""What several origins say alike, or one voice says: sentences assembled from templates, deeds and quotations."""
