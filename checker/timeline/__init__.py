"""The timeline: sourced records of who, when and since when; how they are loaded, checked and asked."""
