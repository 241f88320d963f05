/** 日次処理: what is done once on each day of business time. */
@org.springframework.modulith.NamedInterface("daily")
package jp.sakutei.round.daily;
