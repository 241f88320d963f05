package jp.sakutei;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * 策定: drives the formulation of a city's implementation plan through its year.
 */
@SpringBootApplication
public class Sakutei {

	/** The only time zone of the product; set before any class reads the JVM's zone. */
	public static final String ZONE = "Asia/Tokyo";

	public static void main(String[] args) {

		// the engine's date parsing keeps the zone that it finds when its classes load
		TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
		SpringApplication.run(Sakutei.class, args);
	}

}
