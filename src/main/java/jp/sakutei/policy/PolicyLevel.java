package jp.sakutei.policy;

/**
 * 施策体系の階層: one level above the basic policies, the highest first.
 *
 * @param name what the city calls it: まちづくりのビジョン
 */
public record PolicyLevel(String code, String name) {
}
