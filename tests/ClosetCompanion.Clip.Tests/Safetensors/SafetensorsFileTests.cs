using System.Buffers.Binary;
using System.Text;
using ClosetCompanion.Clip.Safetensors;
using CsCheck;

namespace ClosetCompanion.Clip.Tests.Safetensors;

public sealed class SafetensorsFileTests : IDisposable
{
    private const string Valid =
        """{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"b":{"dtype":"I16","shape":[],"data_offsets":[8,10]}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_names_shapes_values_and_metadata()
    {
        using var file = Open(Valid, [0, 0, 128, 63, 0, 0, 0, 192, 254, 255]);

        file.Metadata["format"].ShouldBe("pt");
        file.Tensors.Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        file.Tensors["a"].Shape.ShouldBe([2, 1]);
        file.Tensors["a"].Type.ShouldBe(SafetensorsType.Float32);
        file.ReadFloat32("a").ShouldBe([1f, -2f]);
        file.ReadInt64("b").ShouldBe([-2L]);
        file.ReadFloat32("b").ShouldBe([-2f]);
        file.ReadBytes("b").ShouldBe([254, 255]);
    }

    [Fact]
    public void Refuses_to_read_fractions_as_whole_numbers()
    {
        using var file = Open(Valid, new byte[10]);

        Should.Throw<SafetensorsException>(() => file.ReadInt64("a")).Message.ShouldContain("F32");
        Should
            .Throw<SafetensorsException>(() => file.ReadFloat32("c"))
            .Message.ShouldContain("no tensor 'c'");
    }

    [Theory]
    [InlineData("[]", "StartArray")]
    [InlineData("", "not valid JSON")]
    [InlineData("{}x", "not valid JSON")]
    [InlineData("""{"a":1}""", "Number where StartObject belongs")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", "needs 'dtype', 'shape'")]
    [InlineData("""{"a":{"dtype":"F99","shape":[1],"data_offsets":[0,4]}}""", "'F99'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", "does not fit")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", "negative")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", "broken")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", "before it begins")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "leaves a gap")]
    [InlineData("""{"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}}""", "cut off or damaged")]
    [InlineData("""{"a":{"dtype":"U8","shape":[5],"data_offsets":[0,5]}}""", "cut off or damaged")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"shape":[4],"data_offsets":[0,4]}}""", "twice")]
    [InlineData(
        """{"a":{"dtype":"F64","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,4]}}""",
        "does not fit"
    )]
    [InlineData(
        """{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}""",
        "'a' stands in it twice"
    )]
    [InlineData(
        """{"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]},"b":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}""",
        "overlaps"
    )]
    public void Says_what_is_wrong_with_a_header(string header, string reason) =>
        Refusal(header, new byte[4]).ShouldContain(reason);

    [Theory]
    [InlineData(100_000_001UL, "100000001 bytes")]
    [InlineData(ulong.MaxValue, "refused")]
    [InlineData(1000UL, "the file ends before that")]
    public void Refuses_an_absurd_header_length(ulong length, string reason)
    {
        var bytes = Build(Valid, new byte[10]);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);

        RefusalOf(bytes).ShouldContain(reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Refuses_a_file_too_short_for_a_header(int length) =>
        RefusalOf(new byte[length]).ShouldContain("too short");

    [Fact]
    public void Says_which_file_is_not_there() =>
        Should
            .Throw<SafetensorsException>(() => SafetensorsFile.Open(_folder["none.safetensors"]))
            .Message.ShouldContain("none.safetensors");

    [Fact]
    public void A_damaged_file_is_read_or_refused_but_never_worse() =>
        Gen.Select(Gen.Int[0, 400], Gen.Byte)
            .Array[1, 6]
            .Select(Gen.Int[-20, 20])
            .Sample(
                (edits, growth) =>
                {
                    var bytes = Build(Valid, new byte[10]);
                    Array.Resize(ref bytes, Math.Max(0, bytes.Length + growth));
                    foreach (var (place, value) in edits)
                    {
                        if (bytes.Length > 0)
                        {
                            bytes[place % bytes.Length] = value;
                        }
                    }

                    ReadAllOrRefuse(bytes);
                },
                iter: 1000,
                threads: 1
            );

    [Fact]
    public void A_header_of_shuffled_pieces_is_read_or_refused_but_never_worse()
    {
        string[] pieces =
        [
            .. "{ } [ ] , : 0 -1 8 10 1e99 9223372036854775807 99999999999999999999 null".Split(
                ' '
            ),
            .. "a b dtype shape data_offsets __metadata__ F32 BF16 \ud800 \\ud800 \\"
                .Split(' ')
                .Select(text => $"\"{text}\""),
        ];
        Gen.Int[0, pieces.Length - 1]
            .Select(piece => pieces[piece])
            .Array[0, 30]
            .Sample(
                parts => ReadAllOrRefuse(Build("{" + string.Concat(parts), new byte[10])),
                iter: 700,
                threads: 1
            );
    }

    private void ReadAllOrRefuse(byte[] bytes)
    {
        var path = _folder["damaged.safetensors"];
        File.WriteAllBytes(path, bytes);
        try
        {
            using var file = SafetensorsFile.Open(path);
            foreach (var name in file.Tensors.Keys)
            {
                file.ReadFloat32(name);
            }
        }
        catch (SafetensorsException error)
        {
            error.Message.ShouldContain(path);
        }
    }

    private SafetensorsFile Open(string header, byte[] data)
    {
        File.WriteAllBytes(_folder["x.safetensors"], Build(header, data));
        return SafetensorsFile.Open(_folder["x.safetensors"]);
    }

    private string Refusal(string header, byte[] data) => RefusalOf(Build(header, data));

    private string RefusalOf(byte[] bytes)
    {
        File.WriteAllBytes(_folder["x.safetensors"], bytes);
        return Should
            .Throw<SafetensorsException>(() => SafetensorsFile.Open(_folder["x.safetensors"]))
            .Message;
    }

    private static byte[] Build(string header, byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. data];
    }
}
