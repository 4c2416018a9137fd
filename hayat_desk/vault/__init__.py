"""hayat_desk.vault"""
