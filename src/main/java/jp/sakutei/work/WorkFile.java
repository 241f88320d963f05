package jp.sakutei.work;

/** 出力したファイル: what a work made, kept for some days. */
public record WorkFile(String name, String type, byte[] content) {
}
