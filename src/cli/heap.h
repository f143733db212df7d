#pragma once
// The heap of a program that takes some ten megabytes, fills them once and ends.

namespace toji::cli {

// Makes room in few steps and asks for huge pages, where the system gives them on request: a page fault then brings
// 2 MiB instead of 4 KiB, which saves an eighth of a booklet's processor time. Does nothing where it cannot.
// To be called once, before the program's work begins.
void prepare_heap();
// The same for the heap of a second thread; to be called by it, first.
void prepare_heap_of_thread();

}  // namespace toji::cli
