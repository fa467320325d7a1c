namespace ClosetCompanion.Web.Keys;

/// <summary>Endpoint metadata: served also where pages need a key, so that somebody can sign in.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForEverybodyAttribute : Attribute;
