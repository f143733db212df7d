# cmake -DROOT=CHECKOUT -DLIBRARIES=TEXT -DOUT=FILE -P engine_digest.cmake: a source with the digest of what the program is
# built from: the names and bytes of the sources and layouts, wherever they lie, and the libraries' versions.
file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${ROOT} ${ROOT}/src/*.cpp ${ROOT}/src/*.h
  ${ROOT}/src/base/texts/*.txt ${ROOT}/layouts/*.xml)
list(SORT files COMPARE STRING)
set(all "${LIBRARIES}\n")
foreach(file IN LISTS files)
  file(SHA256 ${ROOT}/${file} digest)
  string(APPEND all "${digest}  ${file}\n")
endforeach()
string(SHA256 digest "${all}")
file(WRITE ${OUT} "namespace toji::job {\nextern const char engine_digest[];\nconst char engine_digest[] = \"${digest}\";\n}\n")
