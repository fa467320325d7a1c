using System.Reflection;
using TorchSharp;
using Xunit.v3;

namespace ClosetCompanion.Training.Tests;

/// <summary>Every test draws the same random numbers each time, whichever tests ran before it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SeededTestsAttribute : BeforeAfterTestAttribute
{
    private const long Seed = 17;

    /// <inheritdoc />
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        torch.manual_seed(Seed);
}
