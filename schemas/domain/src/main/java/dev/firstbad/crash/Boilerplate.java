package dev.firstbad.crash;

import java.util.List;
import java.util.Set;

/// The functions that are on so many stacks that no crash is named after them.
final class Boilerplate {
  /// They print a crash, or are where one comes out though its cause is their caller.
  private static final List<String> REPORTING =
      words(
          """
          dump_stack __dump_stack show_stack print_ dump_backtrace show_regs panic __warn
          warn_slowpath report_bug handle_bug fixup_bug die __die oops_ nmi_panic
          check_panic_on_warn _printk printk vprintk console_ fault_in_kernel no_context
          bad_area __bad_area mm_fault_error bust_spinlocks
          do_error_trap do_invalid_op invalid_op exc_ asm_exc_ do_trap do_general_protection
          general_protection do_divide_error divide_error do_page_fault __do_page_fault
          page_fault async_page_fault do_double_fault double_fault error_entry
          do_user_addr_fault handle_page_fault do_kern_addr_fault do_async_page_fault
          trace_do_page_fault __do_kernel_fault do_mem_abort el1h_ el1_
          kasan_ __kasan_ ____kasan_ __asan_ check_memory_region check_region_inline kmsan_
          __msan_ kcsan_ __tsan_ kfence_ __kfence ubsan_ __ubsan_ handle_overflow
          handle_object_size val_to_string kmemleak_ __sanitizer_ end_report quarantine_ qlist_
          save_stack set_track start_report
          lock_acquire __lock_acquire lock_release __lock_release lock_is_held lock_set_class
          lock_downgrade lockdep_ check_noncircular check_prev_add check_prevs_add
          validate_chain check_deadlock check_usage mark_lock mark_held mark_usage
          register_lock_class assign_lock_key look_up_lock_class add_chain lookup_chain
          check_irq_usage find_lock reacquire_held check_wait_context debug_check_no_locks
          rcu_lockdep valid_state
          _raw_ __raw_ do_raw_ raw_spin spin_ queued_ native_queued pv_queued __pv_queued
          mutex_lock __mutex_ mutex_unlock mutex_trylock down_ __down_ down up_ __up_ rwsem_
          rt_mutex_ rt_spin_ rtlock_ rt_read rt_write ww_mutex percpu_down __percpu_down
          percpu_rwsem wait_for_completion wait_for_common __wait_for_common do_wait_for_common
          debug_spin spin_bug spin_dump debug_mutex debug_write call_rwsem debug_smp local_bh
          __local_bh bit_wait
          might_sleep __might_sleep ___might_sleep __might_fault might_fault __might_resched
          might_resched __schedule schedule preempt_schedule __cond_resched _cond_resched
          check_preemption_disabled __this_cpu_preempt context_switch __switch_to io_schedule
          prepare_to_wait __wait_on_bit out_of_line_wait_on_bit wait_on_bit wait_woken
          schedule_timeout
          __list_ list_ hlist_ __hlist_ refcount_ kref_ atomic_ arch_atomic debug_object
          debug_print_object __debug_ debug_check_no_obj debug_hrtimer debug_timer kobject_
          proc_register proc_mkdir proc_create _proc_mkdir kmalloc __kmalloc kzalloc kcalloc
          kvmalloc __kvmalloc kmem_cache kmemdup __do_kmalloc krealloc __krealloc kfree __kfree
          kvfree kstrdup kstrndup vmalloc __vmalloc vfree vmemdup slab_ __slab ___slab
          ___cache_free __cache_free cache_ free_debug object_err __free_ free_pages free_slab
          alloc_pages __alloc_pages ___kmalloc pcpu_alloc __alloc_percpu dequeue_slab alloc_skb
          __alloc_skb skb_put skb_push skb_over_panic skb_under_panic skb_release_ kfree_skb
          __kfree_skb consume_skb skb_panic sock_alloc_send memcpy memset memmove memcmp memchr
          memscan __memcpy __memset __memmove strcmp strcpy strncpy strlcpy strscpy strlen
          strnlen strchr strnstr strstr strcat sized_str fortify_panic __fortify copy_to_user
          copy_from_user _copy_ __copy_ copy_user instrument_ find_first_bit find_next_bit
          _find_ __find_ rb_ __rb_ usb_submit_urb rcu_note_ rcu_read_ __rcu_read rcu_segcblist
          usercopy_ __check_object __check_heap check_object_size __phys_addr string vsnprintf
          native_ try_to_wake_up timer_is_static lockref_ cmpxchg warn_bogus_irq_restore
          should_fail __should_fail nla_strcmp kthread_stop kthread_park del_timer
          try_to_del_timer init_timer __lock_sock device_release put_device destroy_workqueue
          flush_workqueue __flush_work work_is_static hex_dump print_hex assertfail memdup_user
          __lock_buffer __lock_page folio_wait dec_ref __cancel_work
          """);

  /// They notice that something takes too long, or interrupt it for that.
  private static final List<String> WATCHING =
      words(
          """
          dump_stack __dump_stack nmi_ arch_trigger rcu_ check_cpu_stall print_cpu_stall
          print_other_cpu trigger_ sched_show_task update_process_times tick_ hrtimer_
          __hrtimer_ local_apic smp_apic apic_timer __sysvec sysvec_ asm_sysvec asm_call
          run_sysvec run_on_irqstack instr_sysvec irq_ __schedule schedule watchdog
          __run_hrtimer perf_ __perf default_do_nmi do_nmi end_repeat_nmi exc_nmi asm_exc_nmi
          native_ show_ dump_ kthread ret_from_fork lockdep_ lock_ __lock sched_ invoke_rcu
          __sanitizer write_comp check_kcov in_softirq
          """);

  /// Through them the kernel comes to every task.
  private static final Set<String> ENTRIES =
      Set.copyOf(
          words(
              """
              process_one_work worker_thread kthread ret_from_fork ret_from_fork_asm call_timer_fn
              expire_timers __run_timers run_timer_softirq __do_softirq handle_softirqs do_softirq
              __hrtimer_run_queues rcu_do_batch rcu_core do_syscall_64 do_syscall_x64
              entry_SYSCALL_64 entry_SYSCALL_64_after_hwframe entry_SYSENTER_compat
              do_fast_syscall_32 __do_fast_syscall_32 entry_INT80_compat do_int80_syscall_32
              system_call_fastpath sock_sendmsg ____sys_sendmsg ___sys_sendmsg __sys_sendmsg
              __sock_sendmsg vfs_write vfs_read ksys_write ksys_read vfs_ioctl do_vfs_ioctl
              ksys_ioctl net_rx_action __napi_poll tasklet_action_common invoke_syscall el0_svc
              smpboot_thread_fn do_group_exit get_signal do_signal
              """));

  private static final List<String> CALLS = List.of("sys_", "compat_SyS_");

  /// Behind whose interface a program's own frame begins.
  private static final List<String> LIBRARY =
      words(
          """
          __asan __interceptor __sanitizer __ubsan __tsan __msan __lsan __GI_ __libc_
          ___interceptor malloc calloc realloc free operator mem str raise abort gsignal
          pthread_kill __pthread __assert _start runtime. panic testing. java. javax. jdk. sun.
          std::
          """);

  private Boilerplate() {}

  static boolean isReporting(String function) {
    return startsWithOne(function, REPORTING);
  }

  static boolean isWatching(String function) {
    return startsWithOne(function, WATCHING);
  }

  static boolean isEntry(String function) {
    return ENTRIES.contains(function) || startsWithOne(function, CALLS);
  }

  static boolean isLibrary(String function) {
    return startsWithOne(function, LIBRARY);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static boolean startsWithOne(String function, List<String> prefixes) {
    return prefixes.stream().anyMatch(function::startsWith);
  }
}
