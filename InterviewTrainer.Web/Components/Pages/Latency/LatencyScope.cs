namespace InterviewTrainer.Web.Components.Pages.Latency;

/// <summary>Which turns the page is about.</summary>
public enum LatencyScope
{
    /// <summary>The interview that the page was reached from.</summary>
    This,

    /// <summary>The newest interview in which anything was timed.</summary>
    Last,

    /// <summary>The newest twenty.</summary>
    LastTwenty,

    All,
}
