# Run by spanwright_embed. Uses the assembler's .incbin: instant for megabytes.
string(REPLACE "|" ";" files "${FILES}")
set(asm "")
set(decl "")
set(rows "")
set(i 0)
foreach(f IN LISTS files)
  get_filename_component(name ${f} NAME)
  set(sym "spanwright_${FUNCTION}_${i}")
  file(SHA256 "${f}" hash) # compiler caches do not see what .incbin reads
  string(APPEND asm "asm(\"# ${hash}\\n.section .rodata\\n.global ${sym}\\n.global ${sym}_end\\n${sym}:\\n.incbin \\\"${f}\\\"\\n${sym}_end:\\n.byte 0\\n.previous\\n\");\n")
  string(APPEND decl "extern \"C\" const char ${sym}[];\nextern \"C\" const char ${sym}_end[];\n")
  string(APPEND rows "        {\"${name}\", {${sym}, static_cast<std::size_t>(${sym}_end - ${sym})}},\n")
  math(EXPR i "${i} + 1")
endforeach()
file(WRITE ${OUT} "// generated\n#include \"units/embedded.h\"\n${asm}\n${decl}
namespace spanwright {
std::span<const EmbeddedFile> ${FUNCTION}() {
    static const EmbeddedFile files[] = {
${rows}    };
    return files;
}
} // namespace spanwright
")
