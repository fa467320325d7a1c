using ClosetCompanion.Clip.Onnx.Format;
using static ClosetCompanion.Clip.Onnx.Format.AttributeProto.Types;

namespace ClosetCompanion.Clip.Onnx;

/// <summary>The settings of a node.</summary>
internal static class OnnxAttribute
{
    /// <summary>A whole number.</summary>
    public static AttributeProto Int(string name, long value) =>
        new()
        {
            Name = name,
            Type = AttributeType.Int,
            I = value,
        };

    /// <summary>Yes or no, which ONNX writes as 1 or 0.</summary>
    public static AttributeProto Flag(string name, bool value) => Int(name, value ? 1 : 0);

    /// <summary>A floating-point number.</summary>
    public static AttributeProto Float(string name, float value) =>
        new()
        {
            Name = name,
            Type = AttributeType.Float,
            F = value,
        };

    /// <summary>Several whole numbers.</summary>
    public static AttributeProto Ints(string name, params ReadOnlySpan<long> values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeType.Ints };
        attribute.Ints.AddRange(values.ToArray());
        return attribute;
    }
}
