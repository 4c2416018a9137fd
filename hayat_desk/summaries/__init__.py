"""hayat_desk.summaries"""
