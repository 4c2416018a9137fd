"""hayat_desk.records"""
