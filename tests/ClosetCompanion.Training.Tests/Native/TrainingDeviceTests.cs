using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Runs;
using TorchSharp;

namespace ClosetCompanion.Training.Tests.Native;

public sealed class TrainingDeviceTests
{
    [Fact]
    public void The_processor_is_always_there() =>
        TrainingDevice.Open(DeviceKind.Cpu).type.ShouldBe(DeviceType.CPU);

    [Fact]
    public void Says_what_is_missing_for_cuda()
    {
        var folder = Directory.CreateTempSubdirectory("closet-device-").FullName;
        try
        {
            var refused = Should.Throw<TrainingException>(() =>
                TrainingDevice.Open(DeviceKind.Cuda, folder)
            );
            refused.Message.ShouldContain("libtorch_cuda.so");
            refused.Message.ShouldContain("--device cpu");
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
