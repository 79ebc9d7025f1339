"""Word: the parts of a .docx file, their paragraphs, and what the styles make of them."""
