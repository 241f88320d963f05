/** The product as people reach it: over TLS, through a real proxy. */
package jp.sakutei.proxy;
