/** 当初予算の議決: what the assembly decided, and the amounts that it amended. */
@org.springframework.modulith.NamedInterface("vote")
package jp.sakutei.budget.vote;
