#pragma once
// The heap of a program that takes some ten megabytes, fills them once and ends.
#include <cstddef>

namespace toji::cli {

// Makes room in few steps and asks for huge pages, where the system gives them on request: a page fault then brings
// 2 MiB instead of 4 KiB, which saves an eighth of a booklet's processor time. Does nothing where it cannot.
// To be called once, before the program's work begins.
void prepare_heap();
// The same for the heap of a second thread; to be called by it, first.
void prepare_heap_of_thread();
// Has the system give what a document of so many bytes of data will need of both heaps: for the second thread while it
// has nothing else to do, so that neither waits for pages later.
void fill_heaps(std::size_t data);
// For a program that makes one document after the other: what one took, the next will take too, so the memory stays
// with the program rather than being given back and cleared again by the system for each.
void keep_memory();

}  // namespace toji::cli
