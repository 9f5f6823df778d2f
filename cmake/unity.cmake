# spanwright_unity(TARGET): compiles the sources of each room (folder) of TARGET together, so that the headers and
# templates that a room shares are read and instantiated once. A fresh build takes less than half the time; a change of one file
# compiles its room. SPANWRIGHT_UNITY=OFF compiles each file alone: for daily work and for the tools that read one file.
option(SPANWRIGHT_UNITY "Compile the sources of a room together" ON)
function(spanwright_unity target)
  if(NOT SPANWRIGHT_UNITY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    if(source MATCHES "\\.cpp$")
      get_filename_component(folder ${source} DIRECTORY)
      get_filename_component(room ${folder} NAME)
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${room})
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # a .cpp that is included looks like a header to it
endfunction()
