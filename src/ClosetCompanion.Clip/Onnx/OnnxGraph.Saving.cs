using ClosetCompanion.Clip.Onnx.Format;
using ClosetCompanion.Files;
using Google.Protobuf;

namespace ClosetCompanion.Clip.Onnx;

public sealed partial class OnnxGraph
{
    /// <summary>Writes the ONNX file, in full or not at all.</summary>
    public void Save(string path) => WholeFile.Write(path, ToModel().WriteTo);

    /// <summary>The ONNX file as bytes, for a graph small enough to hold twice in memory.</summary>
    public byte[] ToBytes() => ToModel().ToByteArray();

    private ModelProto ToModel()
    {
        var model = new ModelProto
        {
            IrVersion = FormatVersion,
            ProducerName = "closet-companion",
            Graph = _graph,
            OpsetImport = { new OperatorSetIdProto { Version = OperatorSet } },
        };
        if (_graph.Node.Any(node => node.Domain == RuntimeDomain))
        {
            model.OpsetImport.Add(new OperatorSetIdProto { Domain = RuntimeDomain, Version = 1 });
        }

        return model;
    }
}
