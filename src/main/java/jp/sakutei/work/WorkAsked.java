package jp.sakutei.work;

/** Something is to be done in the background. */
record WorkAsked(long work) {
}
