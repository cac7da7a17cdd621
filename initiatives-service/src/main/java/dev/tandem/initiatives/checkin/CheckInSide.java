package dev.tandem.initiatives.checkin;

/** For whom a check-in speaks. */
public enum CheckInSide {
    BUSINESS,
    TECHNOLOGY,
    /** For neither side: a note of somebody who looks after the portfolio. It meets no cadence and is not compared. */
    PORTFOLIO;

    /**
     * The side follows from who speaks: an owner speaks for the side they own, an executive of one side for that side,
     * everybody else for the portfolio.
     *
     * @param businessOwner the subject of the initiative's business owner, or null
     * @param technologyOwner the subject of its technology owner, or null
     */
    static CheckInSide of(Speaker speaker, String businessOwner, String technologyOwner) {
        if (speaker.subject().equals(businessOwner)) {
            return BUSINESS;
        }
        if (speaker.subject().equals(technologyOwner)) {
            return TECHNOLOGY;
        }
        if (speaker.businessExecutive() == speaker.technologyExecutive()) {
            return PORTFOLIO;
        }
        return speaker.businessExecutive() ? BUSINESS : TECHNOLOGY;
    }

    /** Who checks in, and the executive roles that their token carries. */
    record Speaker(String subject, boolean businessExecutive, boolean technologyExecutive) {}
}
