using ClosetCompanion.Cli.Options;

namespace ClosetCompanion.Cli.Tests.Options;

public sealed class WeightedTextTests
{
    [Theory]
    [InlineData("blue^0.5", "blue", 0.5f)]
    [InlineData("15970^2", "15970", 2f)]
    [InlineData("blue", "blue", 1f)]
    [InlineData("a^b", "a^b", 1f)]
    [InlineData("^2", "^2", 1f)]
    [InlineData("x^2^3", "x^2", 3f)]
    public void Reads_a_weight_at_the_end(string argument, string value, float weight) =>
        WeightedText.Parse(argument).ShouldBe(new WeightedText(value, weight));
}
