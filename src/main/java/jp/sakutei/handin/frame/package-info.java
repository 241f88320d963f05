/** 配分枠: what the sheets of a department ask for, held against what it was allotted. */
@org.springframework.modulith.NamedInterface("frame")
package jp.sakutei.handin.frame;
