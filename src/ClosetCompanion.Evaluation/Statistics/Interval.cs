using System.Text.Json.Serialization;

namespace ClosetCompanion.Evaluation.Statistics;

/// <summary>A confidence interval; in JSON, <c>[low, high]</c>.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
[JsonConverter(typeof(IntervalConverter))]
public readonly record struct Interval(double Low, double High);
