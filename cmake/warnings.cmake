# One place for the warnings and sanitizers every target of ours is built with.
add_library(spanwright_warnings INTERFACE)
target_compile_options(spanwright_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow=local -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wduplicated-cond -Wlogical-op
  -Wno-sign-conversion   # Qt's int sizes against std sizes are noise
  -Wno-restrict)         # GCC 12 false alarm on "x" + std::to_string(i) at -O2
if(SPANWRIGHT_WARNINGS_AS_ERRORS)
  target_compile_options(spanwright_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(spanwright_warnings INTERFACE -Wno-unknown-warning-option)
endif()
if(SPANWRIGHT_SANITIZE)
  target_compile_options(spanwright_warnings INTERFACE -fsanitize=${SPANWRIGHT_SANITIZE} -fno-sanitize-recover=all -g1)
  target_link_options(spanwright_warnings INTERFACE -fsanitize=${SPANWRIGHT_SANITIZE})
endif()
if(SPANWRIGHT_FUZZ)
  target_compile_options(spanwright_warnings INTERFACE -fsanitize=fuzzer-no-link -Wno-enum-constexpr-conversion) # the latter: Boost 1.74's MPL under Clang 16 and later
endif()
