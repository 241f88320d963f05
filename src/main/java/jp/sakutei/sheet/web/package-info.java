/** 事業調書の一覧と、調書を見る画面の部品. */
@org.springframework.modulith.NamedInterface("web")
package jp.sakutei.sheet.web;
