namespace ClosetCompanion.Web.Describing;

/// <summary>What the pictures of a request show.</summary>
/// <param name="Pictures">One for each picture, in the order in which they were sent.</param>
internal sealed record DescribeAnswer(IReadOnlyList<PictureDescription> Pictures);
