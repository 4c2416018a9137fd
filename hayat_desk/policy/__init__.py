"""hayat_desk.policy"""
