//! Orders (6.3.4): from the order to the delivery, and whether that was in time and in full.

pub mod delivery;
pub mod otif;
pub mod policy;
pub mod record;
pub mod status;
pub mod step;

pub use delivery::{LineDelivery, LineDeliveryFacts, line_delivery};
pub use otif::{OtifLine, OtifRate, otif_rate};
pub use policy::OrderPolicy;
pub use record::{OrderLine, OrderRecord};
pub use status::{OrderState, OrderStatus, order_status};
pub use step::{OrderStep, OrderStepCheck, OrderStepFacts, check_order_step};
