namespace ClosetCompanion.Search.Understanding.Readings;

/// <summary>A typing error that was put right.</summary>
/// <param name="Span">Its place in the query; several words where they were joined.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Meant">What was read instead; several words where one was taken apart.</param>
public sealed record Correction(TextSpan Span, string Typed, string Meant);
