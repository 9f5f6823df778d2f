# spanwright_embed(<target> <namespace function> <file>...)
# Generates a source file that carries the bytes of each file and a function
#   std::span<const spanwright::EmbeddedFile> <function>()
# so that run-time data needs no path and no Qt resource.
function(spanwright_embed target function)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${function}.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake)
  set(files "")
  foreach(f IN LISTS ARGN)
    get_filename_component(abs ${f} ABSOLUTE BASE_DIR ${CMAKE_SOURCE_DIR})
    list(APPEND files ${abs})
  endforeach()
  string(REPLACE ";" "|" joined "${files}")
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DFUNCTION=${function} "-DFILES=${joined}" -P ${script}
    DEPENDS ${files} ${script} VERBATIM)
  # The assembler reads the files, so the object depends on them; an object library keeps the rule in this folder's scope.
  set_source_files_properties(${out} PROPERTIES OBJECT_DEPENDS "${files}")
  add_library(embed_${function} OBJECT ${out})
  set_target_properties(embed_${function} PROPERTIES UNITY_BUILD OFF AUTOMOC OFF)
  target_include_directories(embed_${function} PRIVATE ${CMAKE_SOURCE_DIR}/models)
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:embed_${function}>)
endfunction()
