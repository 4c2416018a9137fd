"""hayat_desk.ui"""
