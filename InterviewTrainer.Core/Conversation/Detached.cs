namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Starts work that outlives its caller. A page calls from its circuit's synchronisation context; what was started there
/// would go on there, and end with the page.
/// </summary>
internal static class Detached
{
    /// <summary>Runs <paramref name="work"/> up to its first wait, then goes on without the caller's context. The work handles its own exceptions.</summary>
    public static Task Start(Func<Task> work)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return work();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
