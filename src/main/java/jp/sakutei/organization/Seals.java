package jp.sakutei.organization;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 封: marks that only this installation can make, on any of its nodes. */
@Component
public class Seals {

	private static final String ALGORITHM = "HmacSHA256";

	/** Digits, each four bits: nobody finds another text for so many. */
	public static final int LENGTH = 32;

	private final JdbcClient jdbc;

	private volatile SecretKeySpec key;

	Seals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Hexadecimal digits for these texts.
	 * @param purpose what is sealed for one thing is worth nothing for another
	 */
	public String of(String purpose, String... texts) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			mac.update(purpose.getBytes(StandardCharsets.UTF_8));
			for (var text : texts) {
				mac.update((byte) 0);
				mac.update(text.getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(mac.doFinal()).substring(0, LENGTH);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Takes the same time wherever they differ. */
	public static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	private SecretKeySpec key() {
		if (key == null) {
			var secret = jdbc.sql("select secret from seal_key").query(String.class).single();
			key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
		}
		return key;
	}

}
