using System.Reflection;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;

namespace ClosetCompanion.Training.Packages;

/// <summary>
/// A sentence encoder of six layers as a SentenceTransformers package carries it: its ONNX file and its vocabulary are
/// resources of an assembly, of which nothing else is used.
/// </summary>
internal sealed class BertPackage
{
    private readonly Assembly _assembly;
    private readonly string _name;

    private BertPackage(Assembly assembly, string name) => (_assembly, _name) = (assembly, name);

    /// <summary>Opens a package that was downloaded with the program.</summary>
    /// <param name="name"><c>MiniLM</c> or <c>ArcticXs</c>.</param>
    /// <exception cref="ModelException">It is not there.</exception>
    public static BertPackage Open(string name)
    {
        var path = PackageFiles.Find($"SentenceTransformers.{name}.dll");
        return new BertPackage(Assembly.LoadFrom(path), name);
    }

    /// <summary>What the weights of a package are, with their licence.</summary>
    /// <param name="name"><c>MiniLM</c> or <c>ArcticXs</c>.</param>
    public static string DescriptionOf(string name) =>
        $"{(name == "MiniLM" ? "all-MiniLM-L6-v2" : "snowflake-arctic-embed-xs")} (SentenceTransformers.{name} {ProgramVersion.Metadata("SentenceTransformersVersion")}, Apache-2.0)";

    /// <summary>The tokens in the order of their ids.</summary>
    public IReadOnlyList<string> ReadVocabulary()
    {
        using var reader = new StreamReader(Resource("vocab.txt"));
        return reader
            .ReadToEnd()
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0)
            .ToArray();
    }

    /// <summary>The bytes of its ONNX file.</summary>
    public Stream OpenModel() => Resource("model.onnx");

    /// <summary>Its weights under their published names, matrices as [outputs, inputs].</summary>
    public IWeightSource ReadWeights()
    {
        using var stream = OpenModel();
        return new NamedProducts(OnnxFile.Read(stream, $"model.onnx of {_name}"));
    }

    private Stream Resource(string file) =>
        _assembly.GetManifestResourceStream($"SentenceTransformers.{_name}.Resources.{file}")
        ?? throw new ModelException($"The package SentenceTransformers.{_name} has no {file}.");

    /// <summary>
    /// The exporter gave matrices numbers instead of names and turned them; they are known by the named bias that is added
    /// to their product.
    /// </summary>
    private sealed class NamedProducts : IWeightSource
    {
        private readonly OnnxFile _file;
        private readonly Dictionary<string, string> _matrices = new(StringComparer.Ordinal);

        public NamedProducts(OnnxFile file)
        {
            _file = file;
            var products = file
                .Nodes.Where(node => node.Operation == "MatMul")
                .ToDictionary(
                    node => node.Outputs[0],
                    node => node.Inputs[1],
                    StringComparer.Ordinal
                );
            foreach (var sum in file.Nodes.Where(node => node.Operation == "Add"))
            {
                var bias = sum.Inputs.FirstOrDefault(file.Contains);
                var product = sum.Inputs.FirstOrDefault(products.ContainsKey);
                if (bias is not null && product is not null && file.Contains(products[product]))
                {
                    _matrices.Add(Path.ChangeExtension(bias, "weight"), products[product]);
                }
            }
        }

        public bool Contains(string name) => _file.Contains(name) || _matrices.ContainsKey(name);

        public WeightTensor Read(string name) =>
            _matrices.TryGetValue(name, out var number)
                ? _file.Read(number).Turn() with
                {
                    Name = name,
                }
                : _file.Read(name);
    }
}
