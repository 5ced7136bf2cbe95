import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A program of somebody else's: reads models with DL4J alone and prints what they answer.
 *
 * <p>Arguments are folders, each with {@code model.zip}, {@code shape.txt} and {@code input.txt};
 * the answers go to {@code answer.txt} beside them, one number a line.
 */
public class Probe {

  public static void main(String[] folders) throws Exception {
    try {
      Class.forName("org.layerloom.engine.Version");
      throw new IllegalStateException("LayerLoom is on the class path");
    } catch (ClassNotFoundException asItShouldBe) {
      // Stock DL4J is on its own.
    }
    for (String folder : folders) {
      Path place = Path.of(folder);
      ComputationGraph graph =
          ModelSerializer.restoreComputationGraph(new File(folder, "model.zip"), true);
      long[] shape = Files.readAllLines(place.resolve("shape.txt")).stream()
          .mapToLong(Long::parseLong)
          .toArray();
      List<String> lines = Files.readAllLines(place.resolve("input.txt"));
      float[] input = new float[lines.size()];
      for (int i = 0; i < input.length; i++) {
        input[i] = Float.parseFloat(lines.get(i));
      }
      INDArray answer = graph.output(false, Nd4j.create(input, shape, 'c'))[0].dup('c');
      StringBuilder text = new StringBuilder();
      for (float value : answer.data().asFloat()) {
        text.append(value).append('\n');
      }
      Files.writeString(place.resolve("answer.txt"), text);
    }
  }
}
