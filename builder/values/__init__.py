"""The frozen values that flow from stage to stage; one module a stage, no behaviour beyond reading themselves."""
