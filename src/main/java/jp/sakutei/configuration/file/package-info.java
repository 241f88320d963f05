/**
 * 設定ファイル: reads a round's files, names all their faults at once, and writes them again.
 */
@org.springframework.modulith.NamedInterface("file")
package jp.sakutei.configuration.file;
