using ClosetCompanion.Clip.Safetensors;
using CsCheck;

namespace ClosetCompanion.Clip.Tests.Safetensors;

public sealed class SafetensorsWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["out.safetensors"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Any_floats_come_back_as_they_were() =>
        await Gen
            .Float.Array[0, 200]
            .Array[1, 5]
            .SampleAsync(
                async tensors =>
                {
                    await SafetensorsWriter.WriteAsync(
                        File,
                        [
                            .. tensors.Select(
                                (values, index) =>
                                    SafetensorsTensor.Of<float>(
                                        $"layer \"{index}\" é",
                                        [1, values.Length],
                                        values
                                    )
                            ),
                        ],
                        new Dictionary<string, string> { ["step"] = "12" },
                        Token
                    );

                    using var file = SafetensorsFile.Open(File);
                    file.Metadata["step"].ShouldBe("12");
                    file.Tensors.Count.ShouldBe(tensors.Length);
                    for (var index = 0; index < tensors.Length; index++)
                    {
                        var name = $"layer \"{index}\" é";
                        file.Tensors[name].Shape.ShouldBe([1, tensors[index].Length]);
                        file.ReadFloat32(name).SequenceEqual(tensors[index]).ShouldBeTrue();
                    }
                },
                iter: 50,
                threads: 1
            );

    [Fact]
    public async Task Every_type_is_read_as_floats()
    {
        await SafetensorsWriter.WriteAsync(
            File,
            [
                SafetensorsTensor.Of<bool>("bool", [2], new[] { true, false }),
                SafetensorsTensor.Of<byte>("u8", [2], new byte[] { 0, 255 }),
                SafetensorsTensor.Of<sbyte>("i8", [2], new sbyte[] { -128, 127 }),
                SafetensorsTensor.Of<ushort>("u16", [1], new ushort[] { 65535 }),
                SafetensorsTensor.Of<short>("i16", [1], new short[] { -32768 }),
                SafetensorsTensor.Of<uint>("u32", [1], new[] { 1u << 31 }),
                SafetensorsTensor.Of<int>("i32", [1], new[] { int.MinValue }),
                SafetensorsTensor.Of<ulong>("u64", [1], new[] { 1ul << 63 }),
                SafetensorsTensor.Of<long>("i64", [1], new[] { -5L }),
                SafetensorsTensor.Of<Half>("f16", [2], new[] { (Half)1.5f, Half.NegativeInfinity }),
                SafetensorsTensor.Of<double>("f64", [], new[] { 0.1 }),
                SafetensorsTensor.Raw(
                    "bf16",
                    SafetensorsType.BFloat16,
                    [1],
                    new byte[] { 0xC0, 0x3F }
                ),
            ],
            cancellationToken: Token
        );

        using var file = SafetensorsFile.Open(File);
        file.ReadFloat32("bool").ShouldBe([1f, 0f]);
        file.ReadFloat32("u8").ShouldBe([0f, 255f]);
        file.ReadFloat32("i8").ShouldBe([-128f, 127f]);
        file.ReadFloat32("u16").ShouldBe([65535f]);
        file.ReadFloat32("i16").ShouldBe([-32768f]);
        file.ReadFloat32("u32").ShouldBe([2147483648f]);
        file.ReadFloat32("i32").ShouldBe([-2147483648f]);
        file.ReadFloat32("u64").ShouldBe([9223372036854775808f]);
        file.ReadFloat32("i64").ShouldBe([-5f]);
        file.ReadInt64("i64").ShouldBe([-5L]);
        file.ReadFloat32("f16").ShouldBe([1.5f, float.NegativeInfinity]);
        file.ReadFloat32("f64").ShouldBe([0.1f]);
        file.ReadFloat32("bf16").ShouldBe([1.5f]);
    }

    [Fact]
    public async Task A_tensor_larger_than_the_writing_buffer_comes_back_whole()
    {
        var values = Enumerable.Range(0, 300_000).Select(index => (float)index).ToArray();
        var tensor = SafetensorsTensor.Deferred<float>("big", [300, 1000], () => values);

        await SafetensorsWriter.WriteAsync(File, [tensor], cancellationToken: Token);

        using var file = SafetensorsFile.Open(File);
        file.ReadFloat32("big").SequenceEqual(values).ShouldBeTrue();
    }

    [Fact]
    public async Task Keeps_the_old_file_when_the_new_one_cannot_be_written()
    {
        await SafetensorsWriter.WriteAsync(File, [Row("old", 3)], cancellationToken: Token);
        var broken = SafetensorsTensor.Of<float>("new", [4], new float[3]);

        var error = await Should.ThrowAsync<ArgumentException>(() =>
            SafetensorsWriter.WriteAsync(File, [Row("a", 9), broken], cancellationToken: Token)
        );

        error.Message.ShouldContain("'new' has 12 bytes");
        using var file = SafetensorsFile.Open(File);
        file.Tensors.Keys.ShouldBe(["old"]);
        Directory.EnumerateFileSystemEntries(_folder.Path).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_two_tensors_of_one_name() =>
        (
            await Should.ThrowAsync<ArgumentException>(() =>
                SafetensorsWriter.WriteAsync(
                    File,
                    [Row("a", 1), Row("a", 2)],
                    cancellationToken: Token
                )
            )
        ).Message.ShouldContain("'a'");

    private static SafetensorsTensor Row(string name, int count) =>
        SafetensorsTensor.Of<float>(name, [count], new float[count]);
}
