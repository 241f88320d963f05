package jp.sakutei.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A certificate that nobody else trusts, made by the JDK's own tool.
 *
 * @param chain for nginx, as its key
 * @param trusting makes connections to who holds it
 */
record Certificate(Path chain, Path key, SSLSocketFactory trusting) {

	private static final String NAME = "proxy";

	private static final String PASSWORD = "only-for-the-test";

	static Certificate of(String host, Path folder) throws IOException, GeneralSecurityException {

		var file = folder.resolve("proxy.p12");
		generate(host, file);
		var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
		var certificate = store.getCertificate(NAME);
		var trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry(NAME, certificate);
		var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		var context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return new Certificate(pem(folder.resolve("proxy.crt"), "CERTIFICATE", certificate.getEncoded()),
				pem(folder.resolve("proxy.key"), "PRIVATE KEY",
						store.getKey(NAME, PASSWORD.toCharArray()).getEncoded()),
				context.getSocketFactory());
	}

	private static void generate(String host, Path file) throws IOException {
		var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		var process = new ProcessBuilder(tool, "-genkeypair", "-alias", NAME, "-keyalg", "EC", "-dname", "CN=" + host,
				"-ext", "san=dns:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(),
				"-storepass", PASSWORD)
			.redirectErrorStream(true)
			.start();
		var said = new String(process.getInputStream().readAllBytes());
		assertThat(file).as(said).exists();
	}

	private static Path pem(Path file, String what, byte[] content) throws IOException {
		var lines = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
		return Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
	}

}
