"""hayat_desk.procedures"""
