namespace InterviewTrainer.Web.Components.Shared;

/// <summary>
/// Lets an interview that was started with a click in this tab begin without another one. After a reload the pass is gone, and so
/// is the browser's leave to play sound: then the room asks for a click first. One a circuit.
/// </summary>
public sealed class RoomPass
{
    private Guid? _interviewId;

    public void Give(Guid interviewId) => _interviewId = interviewId;

    /// <summary>Whether the pass is for this interview; it serves once.</summary>
    public bool Take(Guid interviewId)
    {
        var fits = _interviewId == interviewId;
        _interviewId = null;
        return fits;
    }
}
