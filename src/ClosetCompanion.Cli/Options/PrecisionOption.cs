using System.CommandLine;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Cli.Options;

/// <summary>The option that says how exactly the encoders compute.</summary>
internal static class PrecisionOption
{
    public static Option<ModelPrecision?> Create() =>
        new("--precision")
        {
            Description =
                "fp32 is exact; int8 is faster and nearly so. Default: the model's own choice.",
            HelpName = "fp32|int8",
            CustomParser = result =>
            {
                var given = result.Tokens[0].Value;
                switch (given)
                {
                    case "fp32":
                        return ModelPrecision.Fp32;
                    case "int8":
                        return ModelPrecision.Int8;
                    default:
                        result.AddError($"--precision is fp32 or int8, not '{given}'.");
                        return default;
                }
            },
        };
}
