/** 取り込み: creates a round from its files, and takes later changes all or not at all. */
@org.springframework.modulith.NamedInterface("taking")
package jp.sakutei.configuration.taking;
