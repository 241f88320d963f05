/** 策定スケジュールの段階: opens, is held and closes, by day and by what it needs. */
@org.springframework.modulith.NamedInterface("stage")
package jp.sakutei.round.stage;
