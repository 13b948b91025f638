import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;

/**
 * Runs the HL7 validator over a folder of FHIR R4 resources, without a network: no terminology server, definitions from disk.
 *
 * <p>Reads the package hl7.fhir.r4.core#4.0.1 under the user's home (set with -Duser.home), a folder of definitions and a
 * folder of resources. Writes one JSON file: for each resource the messages of the validator.
 *
 * <p>Run as one source file: java -cp … Validate.java DEFINITIONS RESOURCES ANSWERS.json
 */
public class Validate {
  record Message(String level, String id, String location, String text) {}

  public static void main(String[] folders) throws Exception {
    System.setOut(new PrintStream(OutputStream.nullOutputStream())); // It tells of each step.
    ValidationEngine engine = engine(folders[0]);
    Map<String, List<Message>> answers = new LinkedHashMap<>();
    for (Path file : jsonFiles(Path.of(folders[1]))) answers.put(file.getFileName().toString(), validate(engine, file));
    Files.writeString(Path.of(folders[2]), new Gson().toJson(answers));
    System.exit(0);
  }

  private static ValidationEngine engine(String definitions) throws Exception {
    ValidationEngine engine = new ValidationEngine.ValidationEngineBuilder()
        .withVersion("4.0.1")
        .withNoTerminologyServer()
        .withCanRunWithoutTerminologyServer(true)
        .fromSource("hl7.fhir.r4.core#4.0.1");
    engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), definitions, false);
    engine.setAllowExampleUrls(true); // Ours are under .example, which resolves nowhere.
    // What stands on a server is not here: a reference is looked at where it names its type, or another entry.
    engine.setPolicyAdvisor(new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS));
    engine.setAnyExtensionsAllowed(false);
    engine.setWantInvariantInMessage(true);
    return engine;
  }

  private static List<Message> validate(ValidationEngine engine, Path file) throws IOException {
    List<ValidationMessage> found = new ArrayList<>();
    try {
      engine.validate(Files.readAllBytes(file), FhirFormat.JSON, new ArrayList<>(), found);
    } catch (Exception error) {
      return List.of(new Message("FATAL", "", "", String.valueOf(error.getMessage())));
    }
    return found.stream()
        .map(each -> new Message(each.getLevel().name(), each.getMessageId(), each.getLocation(), each.getMessage()))
        .toList();
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
