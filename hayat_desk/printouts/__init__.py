"""hayat_desk.printouts"""
